using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Frameworks.Contracts;

/// <summary>The skills that the current organisation has imported: ESCO, ROME, lists of its own.</summary>
public interface IFrameworks
{
    Task<IReadOnlyList<FrameworkInfo>> AllAsync(CancellationToken cancellation);

    /// <summary>
    /// The skills whose name has every word, wherever it stands and however it is accented; a word may be cut short. The nearest first.
    /// </summary>
    Task<IReadOnlyList<SkillInfo>> SearchAsync(SkillQuery query, CancellationToken cancellation);

    /// <summary>The skills of these ids; an unknown one is absent.</summary>
    Task<SkillInfo?> FindAsync(PublicId skill, CancellationToken cancellation);

    /// <summary>Imports a framework that comes with the program: <c>esco</c> or <c>rome</c>.</summary>
    Task<Outcome<FrameworkInfo>> ImportPublishedAsync(string key, CancellationToken cancellation);
}

/// <param name="Framework">Only skills of that one; null means all.</param>
public sealed record SkillQuery(string Words, PublicId? Framework = null, int Limit = 20, int Skip = 0);

public enum FrameworkKind
{
    Esco,
    Rome,
    Own,
}

public sealed record FrameworkInfo(PublicId Id, string Name, FrameworkKind Kind, int Skills, DateTimeOffset ImportedAt);

/// <param name="Url">What the credential aligns to; a skill without one rides as a free word.</param>
public sealed record SkillInfo(PublicId Id, string Framework, string Name, string? Url, string? Code);
