using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>How many minutes an answer takes, as it is said to people before they begin: one for the question, and one for every four criteria.</summary>
public static class HowLong
{
    private const int CriteriaAMinute = 4;

    public static int Minutes(Leaf? leaf) => Minutes((leaf as IGraded)?.Rubric?.Criteria.Count ?? 0);

    public static int Minutes(int criteria) => 1 + ((criteria + CriteriaAMinute - 1) / CriteriaAMinute);
}
