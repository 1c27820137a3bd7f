namespace Aloi.Modules.Organisations;

/// <summary>Every text that comes from outside has a bound.</summary>
internal static class OrganisationsLimits
{
    public const int Name = 200;
    public const int Url = 500;
    public const int StaffNumber = 60;
    public const int RowsInOneImport = 1_000;
    public const int RowsOnOnePage = 200;
}
