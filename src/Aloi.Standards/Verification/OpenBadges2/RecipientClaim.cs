using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>Who is expected to hold a badge of the older generations (Open Badges 2.0, section "Verification").</summary>
/// <param name="Type">What the value is: <c>email</c>, <c>url</c>, <c>telephone</c> or <c>id</c>.</param>
/// <param name="Value">The value, proven or believed by whoever asks.</param>
public sealed record RecipientClaim(string Type, string Value)
{
    /// <summary>A person known by an e-mail address.</summary>
    public static RecipientClaim OfEmail(string address) => new(Recipient.EmailType, address);
}
