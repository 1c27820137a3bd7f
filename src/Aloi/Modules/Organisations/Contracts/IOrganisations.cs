using Aloi.Platform;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Contracts;

/// <summary>What the other modules may ask about organisations, their entities and their members. Always within the current tenant.</summary>
public interface IOrganisations
{
    Task<OrganisationInfo> CurrentAsync(CancellationToken cancellation);

    /// <summary>The entity, or null when the current organisation has none of that id.</summary>
    Task<EntityInfo?> FindEntityAsync(long entityId, CancellationToken cancellation);

    /// <summary>The same by the id that may be shown.</summary>
    Task<EntityInfo?> FindEntityAsync(PublicId entity, CancellationToken cancellation);

    /// <summary>The members, with their personal content opened; one whose content was erased comes back without it.</summary>
    Task<IReadOnlyDictionary<long, MemberInfo>> MembersAsync(IReadOnlyCollection<long> memberIds, CancellationToken cancellation);

    /// <summary>
    /// The members of these e-mail addresses (case-folded), created in the entity where they are missing, in one batch. A name that is
    /// given and differs replaces the recorded one. Answers by case-folded address. Part of the caller's transaction.
    /// </summary>
    Task<IReadOnlyDictionary<string, long>> FindOrAddMembersAsync(
        long entityId,
        IReadOnlyList<MemberEntry> entries,
        CancellationToken cancellation
    );
}

/// <summary>What a member may do. A right is given at an entity and holds for everything below it.</summary>
public enum Right
{
    Administrator,
    Designer,
    Assessor,
    Manager,
}

public interface IRights
{
    /// <summary>Whether the current user holds the right at the entity or above it. The operator and the system hold every right.</summary>
    Task<bool> HoldsAsync(Right right, long entityId, CancellationToken cancellation);
}

public sealed record OrganisationInfo(long Id, PublicId PublicId, string Name, long RootEntityId);

/// <param name="Url">The entity's own site, shown in what it issues.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA name; a date without an hour is a whole day there.</param>
public sealed record EntityInfo(
    long Id,
    PublicId PublicId,
    long? ParentId,
    string Name,
    string? Country,
    string? Url,
    string TimeZone,
    bool IsIssuer
);

/// <param name="SubjectKeyId">The key under which this person's content is sealed everywhere in the organisation.</param>
/// <param name="Email">Null for people without a mailbox, and after erasure.</param>
/// <param name="Language">The one they asked for; null while nobody knows.</param>
public sealed record MemberInfo(
    long Id,
    long SubjectKeyId,
    long EntityId,
    string? Email,
    string GivenName,
    string FamilyName,
    Language? Language,
    bool IsErased
)
{
    /// <summary>The id that may be shown.</summary>
    public PublicId PublicId { get; init; }

    /// <summary>The member who manages this one; null when nobody is known to.</summary>
    public long? ManagerId { get; init; }

    public string FullName => $"{GivenName} {FamilyName}".Trim();
}

public sealed record MemberEntry(string Email, string GivenName, string FamilyName);
