using Aloi.Standards.Jose;

namespace Aloi.Standards.SdJwt;

/// <summary>The parts of a token with selective disclosure (RFC 9901 section 4): <c>jws~disclosure~…~</c>, and perhaps a key binding after the last tilde.</summary>
public sealed class SdJwtToken
{
    private SdJwtToken(CompactJws issued, string presented, List<Disclosure> disclosures, CompactJws? binding) =>
        (Issued, Presented, Disclosures, KeyBinding) = (issued, presented, disclosures, binding);

    /// <summary>The part that the issuer signed.</summary>
    public CompactJws Issued { get; }

    /// <summary>The holder's proof of possession, not yet verified; null when there is none.</summary>
    public CompactJws? KeyBinding { get; }

    /// <summary>How many disclosures there are.</summary>
    public int DisclosureCount => Disclosures.Count;

    /// <summary>Everything before the key binding, the last tilde included: what a key binding's <c>sd_hash</c> is over (section 4.3.1).</summary>
    internal string Presented { get; }

    internal IReadOnlyList<Disclosure> Disclosures { get; }

    /// <summary>Reads the parts; null with the problem when the text is not such a token. No digest and no signature is looked at yet.</summary>
    public static SdJwtToken? Parse(string text, out SdJwtProblem problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = SdJwtProblem.Malformed;
        var last = text.LastIndexOf('~');
        if (text.Length > CompactJws.MaxLength || last < 0 || !TryReadBinding(text[(last + 1)..], out var binding))
        {
            return null;
        }

        // The text before the last tilde is the JWS and its disclosures, with tildes between.
        var parts = text[..last].Split('~', SdJwtLimits.MaxDisclosures + 2);
        if (parts.Length > SdJwtLimits.MaxDisclosures + 1)
        {
            problem = SdJwtProblem.TooLarge;
            return null;
        }

        return CompactJws.Parse(parts[0], out _) is { } issued && ReadAll(parts.AsSpan(1), out problem) is { } disclosures
            ? new SdJwtToken(issued, text[..(last + 1)], disclosures, binding)
            : null;
    }

    private static bool TryReadBinding(string text, out CompactJws? binding)
    {
        binding = text.Length == 0 ? null : CompactJws.Parse(text, out _);
        return text.Length == 0 || binding is not null;
    }

    private static List<Disclosure>? ReadAll(ReadOnlySpan<string> texts, out SdJwtProblem problem)
    {
        problem = SdJwtProblem.DisclosureMalformed;
        var disclosures = new List<Disclosure>(texts.Length);
        foreach (var text in texts)
        {
            if (Disclosure.Read(text) is not { } disclosure)
            {
                return null;
            }

            disclosures.Add(disclosure);
        }

        problem = SdJwtProblem.None;
        return disclosures;
    }
}
