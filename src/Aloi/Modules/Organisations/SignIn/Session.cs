using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>A member signed in on one browser. The cookie holds the secret, the row only its digest, so rows cannot be used to sign in.</summary>
public sealed class Session : ITenantOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public PublicId PublicId { get; init; }
    public long MemberId { get; init; }
    public required byte[] Digest { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The kind of browser and system, such as « Firefox · Windows », so that its owner can tell one session from another.</summary>
    public string? Device { get; init; }

    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;
}

/// <summary>A link that signs a member in once.</summary>
public sealed class SignInLink : ITenantOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>A mailbox is read by more people than a console, and a new link costs nothing.</summary>
    public static readonly TimeSpan MailedLifetime = TimeSpan.FromHours(1);

    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long MemberId { get; init; }
    public required byte[] Digest { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Opening a mailed link shows a page, and only the button there uses it up: mail scanners open every link they see.</summary>
    public bool IsMailed { get; init; }
}
