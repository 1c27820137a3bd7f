namespace Aloi.Platform.Mail;

public enum MailState
{
    Pending,
    Sent,

    /// <summary>Refused five times; waits for the operator and blocks nobody.</summary>
    Parked,
}

/// <summary>A mail on its way out. What it says is sealed, and forgotten once it has left.</summary>
public abstract class MailRow
{
    public long Id { get; init; }

    /// <summary>The part of the Message-ID before the @: random, made with the row, the same at every try.</summary>
    public PublicId PublicId { get; init; }
    public byte[]? SealedContent { get; set; }
    public MailState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>When the next try is allowed. Taking a row moves it, so that no other node takes it meanwhile.</summary>
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }
    public string? LastError { get; set; }
}
