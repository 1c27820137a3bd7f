using Aloi.Platform;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Members.Editing;

/// <summary>A member as the form says it should be. Everything is said: what is empty becomes empty.</summary>
/// <param name="Manager">An e-mail address or a staff number; empty for nobody.</param>
/// <param name="Version">The version the form was drawn from.</param>
public sealed record MemberEdit(
    string Email,
    string StaffNumber,
    string GivenName,
    string FamilyName,
    string Job,
    Language Language,
    PublicId Entity,
    string Manager,
    long Version
)
{
    public MemberContent Content() =>
        new(
            Email.Length > 0 ? EmailAddress.Fold(Email) : null,
            StaffNumber.Length > 0 ? StaffNumber : null,
            GivenName,
            FamilyName
        );
}
