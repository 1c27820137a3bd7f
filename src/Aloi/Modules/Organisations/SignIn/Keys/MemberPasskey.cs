using Aloi.Platform.Database;
using Aloi.Platform.Passkeys;

namespace Aloi.Modules.Organisations.SignIn.Keys;

/// <summary>A passkey by which a member signs in to their organisation.</summary>
public sealed class MemberPasskey : PasskeyRow, ITenantOwned
{
    public long OrganisationId { get; set; }
    public long MemberId { get; init; }
}
