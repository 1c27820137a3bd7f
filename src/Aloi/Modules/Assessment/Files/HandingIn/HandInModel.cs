using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Files.HandingIn;

/// <param name="Files">The kinds of files that are taken, each with its limit in megabytes; empty when none is.</param>
/// <param name="Rule">Whether works may still come, and go.</param>
public sealed record HandInModel(
    string Path,
    string LeafName,
    string Achievement,
    string Criteria,
    int Needed,
    IReadOnlyList<(ArtefactKind Kind, long Megabytes)> Files,
    bool TakesLinks,
    bool TakesTexts,
    IReadOnlyList<Work> Works,
    HandInRule Rule,
    DateTimeOffset? Until
)
{
    internal static HandInModel Of(OpenHandIn found, FileLimits limits) =>
        new(
            HandInPages.PathOf(found),
            found.Leaf.Name,
            found.Open.Achievement,
            found.Open.Version.Content.Achievement.Criteria,
            found.Leaf.Count,
            [.. found.Place.Accepted.Select(k => (k, FileLimits.Megabytes(limits.Of(k))))],
            found.Takes(ArtefactKind.Link),
            found.Takes(ArtefactKind.Text),
            found.Works,
            found.Rule,
            found.Open.StandingOf(found.Node) == LeafStanding.Open ? found.Node.Until?.End : null
        );

    /// <summary>What the browser's own dialog offers. On some phones it also makes them hand over a picture in a form that is taken.</summary>
    public string Accept =>
        string.Join(
            ",",
            Files.SelectMany(f =>
                f.Kind switch
                {
                    ArtefactKind.Image => Images,
                    ArtefactKind.Pdf => Documents,
                    _ => Films,
                }
            )
        );

    private static readonly string[] Images = ["image/jpeg", "image/png", "image/webp"];
    private static readonly string[] Documents = ["application/pdf"];
    private static readonly string[] Films = ["video/mp4", "video/webm", "video/quicktime"];
}
