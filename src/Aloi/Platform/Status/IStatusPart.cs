namespace Aloi.Platform.Status;

/// <summary>What one module tells the operator about itself: a few facts, read often, so they must be cheap.</summary>
public interface IStatusPart
{
    /// <summary>Smaller stands higher on the page.</summary>
    int Order { get; }

    Task<StatusPart> ReadAsync(CancellationToken cancellation);
}

/// <param name="TitleKey">The key of its words.</param>
/// <param name="Icon">A name of web/icons.json.</param>
public sealed record StatusPart(string TitleKey, string Icon, IReadOnlyList<StatusFact> Facts);

/// <param name="LabelKey">The key of its words.</param>
/// <param name="Value">A number, an instant, a <see cref="ByteSize"/>, a word; null for none. Never anything about a person.</param>
/// <param name="Concern">Whether the operator should look into it.</param>
public sealed record StatusFact(string LabelKey, object? Value, bool Concern = false);

public readonly record struct ByteSize(long Bytes);
