namespace Aloi.Standards.StatusList;

/// <summary>What the credential of a list says beside the bits (Bitstring Status List 1.0 section 2.2).</summary>
/// <param name="Address">Where the list is served, which is also its id.</param>
/// <param name="Issuer">The issuer, the same as that of the credentials that name this list.</param>
/// <param name="Purposes">What the statuses are about: one purpose or several.</param>
/// <param name="ValidFrom">The instant of this state of the list.</param>
public sealed record StatusListDescription(Uri Address, string Issuer, IReadOnlyList<string> Purposes, DateTimeOffset ValidFrom)
{
    /// <summary>From when on this state of the list is not to be used any more; null for no end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>After how long a verifier should ask again; null to say nothing. It is written in whole milliseconds.</summary>
    public TimeSpan? TimeToLive { get; init; }
}
