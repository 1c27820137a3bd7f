namespace Aloi.Tests.Architecture;

/// <summary>
/// The types that may read rows of every organisation, each with its reason: a public address is found by its unguessable id, and a few
/// works belong to the installation itself.
/// </summary>
internal static class AcrossOrganisations
{
    public static readonly IReadOnlySet<string> Callers = new HashSet<string>(StringComparer.Ordinal)
    {
        // The secret of a cookie or of a link is the permission, and says whose organisation it is.
        "Aloi.Modules.Organisations.SignIn.MemberSessionReader",
        "Aloi.Modules.Organisations.SignIn.StartSession",
        // A passkey proves who comes before it is known where; an address may be a member of several organisations.
        "Aloi.Modules.Organisations.SignIn.Keys.MemberPasskeyBook",
        "Aloi.Modules.Organisations.SignIn.Asking.Memberships",
        // The operator's list of organisations.
        "Aloi.Modules.Organisations.OrganisationSetup",
        // An issuer is public by what it is, and found by its unguessable id.
        "Aloi.Modules.Organisations.Entities.PublicIssuers",
        // Public addresses: a picture, a credential, a DID document, a status list.
        "Aloi.Modules.Achievements.AchievementRoutes",
        "Aloi.Modules.Credentials.ServeCredential",
        "Aloi.Modules.Credentials.KeepHolderChoice",
        "Aloi.Modules.Credentials.Keys.ServeDidDocument",
        "Aloi.Modules.Credentials.Status.ServeStatusList",
        // A logo is public, by the organisation's unguessable id.
        "Aloi.Modules.Organisations.Settings.Looks",
        // Counts of the whole installation, for its operator.
        "Aloi.Modules.Credentials.Keys.KeysStatus",
        "Aloi.Modules.Delivery.DeliveryStatus",
        "Aloi.Modules.Operations.Reading.ReadStatus",
        // The signed code on the wall is the permission to sign a sheet, and says whose it is.
        "Aloi.Modules.Assessment.Attendances.SignDoor",
        // A link is signed and found by its secret, which is the permission and says whose organisation it is.
        "Aloi.Modules.Assessment.Links.Opening.FindLink",
        // One worker fills in what older versions did not keep, organisation by organisation.
        "Aloi.Modules.Assessment.Steps.FillMissingSteps",
        "Aloi.Modules.Assessment.Reminding.ReminderMailbox",
        // One worker sends the mails of the whole installation.
        "Aloi.Modules.Assessment.Reviews.Peers.PeerMailbox",
        "Aloi.Modules.Assessment.Acts.Humans.ActMailbox",
        "Aloi.Modules.Assessment.Links.Mails.LinkMailbox",
        "Aloi.Modules.Notifications.HolderMailbox",
    };
}
