using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <summary>The log as it stands: one row for the installation, moved only by compare-and-swap on its size.</summary>
public sealed class LogState
{
    public const long OnlyId = 1;

    public long Id { get; init; } = OnlyId;

    /// <summary>The log's own name, fixed when it was founded. It is not the host's: a log outlives its address.</summary>
    public required string Origin { get; init; }

    public required byte[] PublicKey { get; init; }

    public required byte[] SealedKey { get; init; }

    public required long Size { get; init; }

    /// <summary>The right edge of the tree: all that is needed to grow it.</summary>
    public required byte[] Frontier { get; init; }

    public required byte[] Root { get; init; }

    /// <summary>The signed note over size and root.</summary>
    public required string Checkpoint { get; init; }
}

/// <summary>One entry: a digest and nothing else. Who holds the credential is not known here.</summary>
public sealed class LogLeaf
{
    public required long Index { get; init; }

    /// <summary>SHA-256 of the credential's signed bytes; unique, so that telling the log twice doubles nothing.</summary>
    public required byte[] Digest { get; init; }
}

/// <summary>The hash of a complete subtree of 256, 65,536 … leaves. Smaller ones are computed from the leaves when a proof asks.</summary>
public sealed class LogNode
{
    public required int Level { get; init; }

    public required long Index { get; init; }

    public required byte[] Hash { get; init; }
}

internal sealed class TransparencyLogTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<LogState>(table =>
        {
            table.ToTable("log_state");
            table.Property(s => s.Id).ValueGeneratedNever();
            table.Property(s => s.Origin).HasMaxLength(80);
        });
        model.Entity<LogLeaf>(table =>
        {
            table.ToTable("log_leaves");
            table.HasKey(l => l.Index);
            table.Property(l => l.Index).ValueGeneratedNever();
            table.HasIndex(l => l.Digest).IsUnique();
        });
        model.Entity<LogNode>(table =>
        {
            table.ToTable("log_nodes");
            table.HasKey(n => new { n.Level, n.Index });
        });
    }
}
