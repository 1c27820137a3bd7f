using Aloi.Platform;

namespace Aloi.Modules.Organisations;

/// <summary>A tenant. Its rows are invisible to every other organisation; its own row is only ever read by the scope's id.</summary>
public sealed class Organisation
{
    public long Id { get; init; }
    public PublicId PublicId { get; init; }
    public required string Name { get; set; }

    /// <summary>Moves with every change of the tree; locking this row makes two changes of one tree follow one another.</summary>
    public long TreeVersion { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}
