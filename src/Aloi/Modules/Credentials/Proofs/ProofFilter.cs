using Aloi.Platform;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>How a proof stands, in the words of those who issue.</summary>
public enum ProofState
{
    Active,
    Suspended,
    Revoked,
    Expired,
}

/// <summary>Which proofs are listed.</summary>
/// <param name="Holder">An address or a staff number, exactly.</param>
/// <param name="After">The last proof of the page before.</param>
public sealed record ProofFilter(ProofState? State, PublicId? Achievement, PublicId? Entity, string Holder, PublicId? After)
{
    private const int LongestHolder = 320;

    /// <summary>What an address asks for; what it spells wrongly is not asked for.</summary>
    public static ProofFilter Read(IQueryCollection query)
    {
        var holder = (query["holder"].FirstOrDefault() ?? "").Trim();
        return new ProofFilter(
            Enum.TryParse<ProofState>(query["state"], ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
            Id(query["achievement"]),
            Id(query["entity"]),
            holder.Length <= LongestHolder ? holder : holder[..LongestHolder],
            Id(query["after"])
        );
    }

    public bool IsEmpty => this == new ProofFilter(null, null, null, "", null);

    /// <summary>The address of the list so filtered.</summary>
    public string Path
    {
        get
        {
            (string Name, string? Value)[] parts =
            [
                ("state", State?.ToString().ToLowerInvariant()),
                ("achievement", Achievement?.ToString()),
                ("entity", Entity?.ToString()),
                ("holder", Holder),
                ("after", After?.ToString()),
            ];
            var query = string.Join(
                '&',
                parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}")
            );
            return query.Length == 0 ? "/proofs" : $"/proofs?{query}";
        }
    }

    private static PublicId? Id(string? value) => PublicId.TryParse(value, null, out var id) ? id : null;
}
