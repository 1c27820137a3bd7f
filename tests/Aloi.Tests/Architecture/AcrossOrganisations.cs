namespace Aloi.Tests.Architecture;

/// <summary>
/// The types that may read rows of every organisation, each with its reason: a public address is found by its unguessable id, and a few
/// works belong to the installation itself.
/// </summary>
internal static class AcrossOrganisations
{
    public static readonly IReadOnlySet<string> Callers = new HashSet<string>(StringComparer.Ordinal);
}
