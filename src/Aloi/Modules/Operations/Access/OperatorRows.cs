namespace Aloi.Modules.Operations.Access;

/// <summary>A link that signs the operator in once. Whoever can run the program on its data can make one.</summary>
public sealed class OperatorLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public long Id { get; init; }
    public required byte[] Digest { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>The operator signed in on one browser. They stand outside every organisation and see none's content.</summary>
public sealed class OperatorSession
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public long Id { get; init; }
    public required byte[] Digest { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}
