namespace Aloi.Modules.Achievements.Contracts;

public enum PeopleFigure
{
    /// <summary>On the way.</summary>
    UnderWay,

    /// <summary>Holding a proof that was not withdrawn.</summary>
    Certified,
}

/// <summary>How many people stand where under published versions. The modules that know bring one each; where none does, nothing is shown.</summary>
public interface IPeopleFigures
{
    PeopleFigure Figure { get; }

    /// <summary>By version; a version without anybody may be absent.</summary>
    Task<IReadOnlyDictionary<long, int>> CountAsync(IReadOnlyCollection<long> versionIds, CancellationToken cancellation);
}
