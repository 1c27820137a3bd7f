using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Clr;

/// <summary>The JSON-LD contexts of a learner's record, in their order (CLR Standard 2.0, appendix B).</summary>
/// <remarks>
/// The context of the CLR is in no package that this library could take it from. A record is checked with it when the caller adds it to the
/// known contexts (<see cref="JsonLd.ContextLibrary.With(string, ReadOnlyMemory{byte})"/>); without it, the report says that it could not be.
/// </remarks>
public static class ClrContexts
{
    /// <summary>The current CLR 2.0 context.</summary>
    public const string Clr = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    /// <summary>What the addresses of all published versions of the CLR context start with.</summary>
    internal const string ClrPrefix = "https://purl.imsglobal.org/spec/clr/v2p0/context";

    /// <summary>The contexts that <paramref name="record"/> needs.</summary>
    public static IReadOnlyList<string> For(ClrCredential record)
    {
        ArgumentNullException.ThrowIfNull(record);
        IReadOnlyList<string> contexts = [OpenBadgeContexts.CredentialsV2, Clr, OpenBadgeContexts.OpenBadges];
        return OpenBadgeContexts.NeedsExtensions(record) ? [.. contexts, OpenBadgeContexts.Extensions] : contexts;
    }
}
