using Aloi.Modules.Assessment.Attendances.Pages;

namespace Aloi.Modules.Assessment.Attendances;

/// <summary>Attendance sheets, on a list or by a code on the wall.</summary>
internal static class AttendanceServices
{
    public static void AddAttendances(this IServiceCollection services)
    {
        services.AddScoped<SheetDesk>();
        services.AddScoped<OpenSheet>();
        services.AddScoped<MarkPresent>();
        services.AddScoped<SignDoor>();
        services.AddScoped<SignSheet>();
        services.AddScoped<ClosingTools>();
        services.AddScoped<CloseSheet>();
        services.AddSingleton<SheetCode>();
    }

    public static void MapAttendances(this IEndpointRouteBuilder routes)
    {
        SheetPages.Map(routes);
        SignPages.Map(routes);
    }
}
