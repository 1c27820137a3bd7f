using Aloi.Standards.OpenBadges;
using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>
/// Who is expected to hold a credential, in the words of any generation of Open Badges (3.0, appendix B, class IdentityObject; 2.0, class
/// IdentityObject).
/// </summary>
/// <param name="Type">
/// What the value is: <c>email</c>, <c>url</c>, <c>telephone</c>, or a value of IdentifierTypeEnum of 3.0 such as <c>accountId</c>; <c>emailAddress</c>
/// means the same as <c>email</c>, and <c>id</c> is the identifier of the person, such as a DID.
/// </param>
/// <param name="Value">The value, proven or believed by whoever asks.</param>
public sealed record RecipientClaim(string Type, string Value)
{
    /// <summary>The type of an identifier of the person (Open Badges 3.0, appendix B, class AchievementSubject, member <c>id</c>).</summary>
    public const string IdType = "id";

    /// <summary>The type in the words of the older generations, in which the comparison is made.</summary>
    internal string Kind => KindOf(Type);

    /// <summary>A person known by an e-mail address (Open Badges 3.0, appendix B, IdentifierTypeEnum <c>emailAddress</c>).</summary>
    public static RecipientClaim OfEmail(string address) => new(Recipient.EmailType, address);

    /// <summary>A person known by an identifier, such as a DID (Open Badges 3.0, appendix B, class AchievementSubject).</summary>
    public static RecipientClaim OfId(string identifier) => new(IdType, identifier);

    internal static string KindOf(string type) =>
        string.Equals(type, IdentityObject.EmailType, StringComparison.Ordinal) ? Recipient.EmailType : type;
}
