using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Members;

/// <summary>
/// The organisation's own record of somebody. What names the person is sealed under their subject key; the digests find the record by
/// address or staff number without storing either. Erasure destroys the key and forgets the digests.
/// </summary>
public sealed class Member : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public PublicId PublicId { get; init; }
    public long SubjectKeyId { get; init; }
    public long EntityId { get; set; }
    public long? ManagerId { get; set; }
    public string? Job { get; set; }

    /// <summary>Null until somebody says it: a file of results does not know in which language a person reads.</summary>
    public Language? Language { get; set; }
    public byte[]? EmailDigest { get; set; }
    public byte[]? StaffNumberDigest { get; set; }
    public required byte[] SealedContent { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>Moves with every change, so that an edit that began before another's end is noticed.</summary>
    public long Version { get; set; }

    /// <summary>Ids and traces of acts stay; everything that tells who it was goes, beside the key that is destroyed with it.</summary>
    public void Erase(DateTimeOffset at)
    {
        SealedContent = [];
        EmailDigest = null;
        StaffNumberDigest = null;
        ManagerId = null;
        Job = null;
        ErasedAt ??= at;
    }
}

/// <summary>What names a person, sealed as a whole.</summary>
public sealed record MemberContent(string? Email, string? StaffNumber, string GivenName, string FamilyName);
