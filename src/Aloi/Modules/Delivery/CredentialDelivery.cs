using Aloi.Platform.Database;

namespace Aloi.Modules.Delivery;

/// <summary>One credential's way to the vault, and the vault's receipt. The link and the code are sealed under the member's key.</summary>
public sealed class CredentialDelivery : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long CredentialId { get; init; }
    public long MemberId { get; init; }
    public long SubjectKeyId { get; init; }
    public DeliveryOutcome Outcome { get; set; }

    /// <summary>The holder has no mailbox: a code on paper opens it.</summary>
    public bool ByCode { get; set; }
    public byte[]? SealedReceipt { get; set; }
    public string? Refusal { get; set; }
    public DateTimeOffset At { get; set; }
}

public enum DeliveryOutcome
{
    Stored,

    /// <summary>The vault did not take it, and said why.</summary>
    Refused,

    /// <summary>The person's content was erased meanwhile: there is nobody left to deliver to.</summary>
    Withheld,
}

/// <summary>What is sealed of a receipt.</summary>
public sealed record DeliveryReceipt(string? Link, string? ClaimCode);
