using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Files;

/// <summary>Where a file that arrives belongs, known before its first byte is read.</summary>
/// <param name="By">Who uploads: a kind of actor and an internal key.</param>
/// <param name="Accepted">What may come; never empty.</param>
internal sealed record FilePlace(
    long CandidacyId,
    string Leaf,
    long SubjectKeyId,
    Sealer Sealer,
    FileUse Use,
    string By,
    IReadOnlyCollection<ArtefactKind> Accepted
)
{
    public static readonly IReadOnlyCollection<ArtefactKind> Pictures = [ArtefactKind.Image];

    /// <summary>What a requirement takes as files; empty when it takes links and texts alone.</summary>
    public static IReadOnlyCollection<ArtefactKind> FilesOf(Evidence leaf) =>
        leaf.Accept.Count == 0
            ? [ArtefactKind.Image, ArtefactKind.Pdf, ArtefactKind.Video]
            : [.. leaf.Accept.Where(k => k is ArtefactKind.Image or ArtefactKind.Pdf or ArtefactKind.Video)];
}
