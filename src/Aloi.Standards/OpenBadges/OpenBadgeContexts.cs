namespace Aloi.Standards.OpenBadges;

/// <summary>The JSON-LD contexts of a badge, in the order the specification asks for (Open Badges 3.0, section 7.1 and appendix on contexts).</summary>
public static class OpenBadgeContexts
{
    /// <summary>VC Data Model 2.0.</summary>
    public const string CredentialsV2 = "https://www.w3.org/ns/credentials/v2";

    /// <summary>VC Data Model 1.1, still found on older badges.</summary>
    public const string CredentialsV1 = "https://www.w3.org/2018/credentials/v1";

    /// <summary>The current Open Badges 3.0 context.</summary>
    public const string OpenBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /// <summary>The 1EdTech extension types, needed whenever one of them appears.</summary>
    public const string Extensions = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    /// <summary>What the addresses of all published versions of the Open Badges context start with.</summary>
    internal const string OpenBadgesPrefix = "https://purl.imsglobal.org/spec/ob/v3p0/context";

    /// <summary>The contexts that <paramref name="credential"/> needs.</summary>
    public static IReadOnlyList<string> For(VerifiableCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return NeedsExtensions(credential) ? [CredentialsV2, OpenBadges, Extensions] : [CredentialsV2, OpenBadges];
    }

    /// <summary>Whether one of the types of 1EdTech appears, which are in a context of their own.</summary>
    internal static bool NeedsExtensions(VerifiableCredential credential) =>
        credential.Schemas.Any(s => IsExtension(s.Type))
        || credential.OtherStatuses.Any(s => IsExtension(s.Type))
        || credential.TermsOfUse.Any(t => IsExtension(t.Type))
        || (credential.RefreshService is { } refresh && IsExtension(refresh.Type));

    private static bool IsExtension(string type) => type.StartsWith("1EdTech", StringComparison.Ordinal);
}
