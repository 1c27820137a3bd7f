using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Modules.Assessment.Grids.Pages;
using Aloi.Modules.Assessment.Grids.Photos;
using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews.Pages;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>Rubrics on somebody's screen.</summary>
internal static class GridServices
{
    public static void AddGrids(this IServiceCollection services)
    {
        services.AddScoped<GridDrafts>();
        services.AddScoped<GridPhotos>();
        services.AddScoped<JudgedPhotos>();
        services.AddScoped<NoteReading>();
        services.AddScoped<Independent>();
        services.AddScoped<OpenGrid>();
        services.AddScoped<FinishGrid>();
        services.AddScoped<GridFlow>();
        services.AddScoped<TaskGrids>();
        services.AddScoped<TaskAnswers>();
        services.AddScoped<ILinkDesk, ReviewDesk>();
    }
}
