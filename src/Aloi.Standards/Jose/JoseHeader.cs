using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Jose;

/// <summary>The protected header of a JSON Web Signature (RFC 7515 section 4), read for form alone: what it says is not believed.</summary>
public sealed record JoseHeader
{
    private static readonly StrictJsonLimits Limits = new() { MaxBytes = 64 * 1024, MaxDepth = 8 };

    private JoseHeader(JsonElement members) => Members = members;

    /// <summary>The header as it was written.</summary>
    public JsonElement Members { get; }

    /// <summary>The algorithm (<c>alg</c>).</summary>
    public required string Algorithm { get; init; }

    /// <summary>The media type of the whole (<c>typ</c>), without <c>application/</c>; null when there is none.</summary>
    public string? Type { get; private init; }

    /// <summary>The key's name (<c>kid</c>).</summary>
    public string? KeyId { get; private init; }

    /// <summary>The key itself (<c>jwk</c>), which whoever signed may choose freely.</summary>
    public JsonElement? Jwk { get; private init; }

    /// <summary>What is wrong with the header before any key is looked at.</summary>
    public JwsProblem Refusal { get; private init; }

    /// <summary>Whether the type is this one; letter case does not matter in media types (RFC 7515 section 4.1.9).</summary>
    public bool IsOfType(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    internal static JoseHeader? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var parsed = StrictJson.Parse(utf8, Limits);
            return Read(parsed.RootElement.Clone());
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }

    private static JoseHeader? Read(JsonElement members)
    {
        if (
            JsonMembers.Text(members, "alg") is not { } algorithm
            || !IsTextOrAbsent(members, "typ")
            || !IsTextOrAbsent(members, "cty")
            || !IsTextOrAbsent(members, "kid")
            || JsonMembers.Member(members, "jwk") is { ValueKind: not JsonValueKind.Object }
        )
        {
            return null;
        }

        return new JoseHeader(members)
        {
            Algorithm = algorithm,
            Type = WithoutPrefix(JsonMembers.Text(members, "typ")),
            KeyId = JsonMembers.Text(members, "kid"),
            Jwk = JsonMembers.Member(members, "jwk"),
            Refusal = Judge(members, algorithm),
        };
    }

    private static bool IsTextOrAbsent(JsonElement members, string name) =>
        JsonMembers.Member(members, name) is not { } value || JsonMembers.Text(value) is not null;

    private static JwsProblem Judge(JsonElement members, string algorithm)
    {
        if (JoseAlgorithms.Judge(algorithm) is not JwsProblem.None and var wrong)
        {
            return wrong;
        }

        // RFC 7797 says that b64 comes with crit; whoever leaves crit out must not get away with it.
        if (JsonMembers.Member(members, "b64") is { ValueKind: not JsonValueKind.True })
        {
            return JwsProblem.UnencodedPayload;
        }

        return JsonMembers.Member(members, "crit") is null ? JwsProblem.None : JwsProblem.CriticalExtension;
    }

    private static string? WithoutPrefix(string? type)
    {
        const string Prefix = "application/";
        return type?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true ? type[Prefix.Length..] : type;
    }
}
