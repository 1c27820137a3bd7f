namespace Aloi.Standards.OpenBadges2;

/// <summary>Another object: named by its identifier, embedded, or both (Open Badges 2.0, section "Open Badges in Linked Data").</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Id">Its identifier; an http(s) one is where it is published.</param>
/// <param name="Embedded">Its content; null when only the identifier is there.</param>
public sealed record Linked<T>(string Id, T? Embedded = null)
    where T : class;
