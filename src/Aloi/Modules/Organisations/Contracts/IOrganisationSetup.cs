using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Contracts;

/// <summary>
/// What the operator does before anybody can sign in: the first run, the demo and the command line. Every call authorises the current
/// user, who must hold the right concerned; the operator and the system hold every right.
/// </summary>
public interface IOrganisationSetup
{
    /// <summary>A new organisation with its root entity, which is marked as issuing. The work at hand enters its scope.</summary>
    Task<Outcome<OrganisationInfo>> CreateAsync(NewOrganisation organisation, CancellationToken cancellation);

    /// <summary>Every organisation of the installation. Only the operator and the system may ask.</summary>
    Task<IReadOnlyList<OrganisationInfo>> AllAsync(CancellationToken cancellation);

    Task<Outcome<EntityInfo>> AddEntityAsync(NewEntity entity, CancellationToken cancellation);

    /// <summary>Adds or completes members, all or none. Answers their ids in the order of the rows.</summary>
    Task<Outcome<long[]>> ImportMembersAsync(long entityId, IReadOnlyList<MemberRow> rows, CancellationToken cancellation);

    Task<Outcome<bool>> GiveRightAsync(long memberId, long entityId, Right right, CancellationToken cancellation);
}

/// <summary>Makes the links by which members sign in.</summary>
public interface ISignInLinks
{
    /// <summary>A path, <c>/signin/{token}</c>, that signs the member in once and soon expires. It is shown here and never again.</summary>
    Task<string> CreateAsync(long memberId, CancellationToken cancellation);
}

/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record NewOrganisation(string Name, string? Country = null, string? Url = null, string TimeZone = "Europe/Paris");

public sealed record NewEntity(
    long ParentId,
    string Name,
    string? Country = null,
    string? Url = null,
    string? TimeZone = null,
    bool IsIssuer = false
);

/// <summary>One line of an import of members. One of the two keys is needed; people without a mailbox have a staff number.</summary>
/// <param name="Manager">The manager's e-mail address or staff number; may be a row of the same import.</param>
public sealed record MemberRow(
    string? Email,
    string? StaffNumber,
    string GivenName,
    string FamilyName,
    string? Job = null,
    Language? Language = null,
    string? Manager = null
);
