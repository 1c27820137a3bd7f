using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Files;

public enum FileUse
{
    /// <summary>The candidate's work, handed in for a requirement.</summary>
    Work,

    /// <summary>A photo beside a criterion of somebody's grid.</summary>
    Mark,
}

public enum FileState
{
    /// <summary>Uploaded, and no act refers to it yet: a timer takes it away when none ever does.</summary>
    Waiting,

    /// <summary>An act refers to it.</summary>
    Kept,
}

/// <summary>
/// What is known of a private file. Its bytes lie in the file store, sealed under the candidate's key: destroying that key makes them unreadable,
/// and what stays here says nothing of anybody.
/// </summary>
public sealed class EvidenceFile : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long CandidacyId { get; init; }
    public required string Leaf { get; init; }
    public required long SubjectKeyId { get; init; }
    public required FileUse Use { get; init; }
    public required ArtefactKind Kind { get; init; }
    public required string MediaType { get; init; }
    public required long Length { get; init; }

    /// <summary>SHA-256 of the content as it is given out again.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The name it came with.</summary>
    public required byte[] SealedName { get; init; }

    /// <summary>A kind of actor and an internal key, never a name.</summary>
    public required string UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public FileState State { get; set; }

    /// <summary>How a fact refers to it.</summary>
    public string Reference => FileReference.Of(PublicId, Digest);

    public static string NameBinding(PublicId id) => $"file name {id}";

    public static string ContentBinding(PublicId id) => $"file {id}";
}
