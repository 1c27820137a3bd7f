using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Imports;

/// <summary>A large import was committed and waits to be laid out in parts.</summary>
public sealed record ImportCommitted(long ImportId) : IEvent
{
    public static string Name => "assessment.import-committed.v1";
}

/// <summary>One part of an import waits to be recorded.</summary>
public sealed record ImportPartReady(long ImportId, int Part) : IEvent
{
    public static string Name => "assessment.import-part-ready.v1";
}

/// <summary>A large import is being taken back; candidacies up to this one are done.</summary>
public sealed record ImportWithdrawing(long ImportId, long AfterCandidacy) : IEvent
{
    public static string Name => "assessment.import-withdrawing.v1";
}

/// <summary>A timer: what an import still keeps of people is thrown away.</summary>
public sealed record ImportKeptLongEnough(long ImportId) : IEvent
{
    public static string Name => "assessment.import-kept-long-enough.v1";
}
