namespace Aloi.Modules.Frameworks;

internal static class FrameworksLimits
{
    public const int Bytes = 25 * 1024 * 1024;
    public const int Rows = 60_000;
    public const int Name = 200;
    public const int SkillName = 200;
    public const int Url = 1_000;
    public const int Code = 100;
    public const int Folded = 900;

    /// <summary>More mistakes than anybody reads at once.</summary>
    public const int Problems = 50;
}
