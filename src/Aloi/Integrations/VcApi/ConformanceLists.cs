using Aloi.Standards.StatusList;

namespace Aloi.Integrations.VcApi;

/// <summary>The status list of the conformance interface: one list, every bit clear, each credential the next index.</summary>
internal sealed class ConformanceLists
{
    private int _next = -1;

    public static BitstringStatusList List { get; } = BitstringStatusList.Create();

    /// <summary>An index that no other credential has, until the list is full and starts anew.</summary>
    public int Next() => Interlocked.Increment(ref _next) % BitstringStatusList.MinBits;
}
