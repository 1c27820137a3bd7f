using Aloi.Modules.Assessment.Board;
using Aloi.Modules.Assessment.Board.Changes;
using Aloi.Modules.Assessment.Board.Pages;
using Aloi.Modules.Assessment.Board.Progress;
using Aloi.Modules.Assessment.Enrolling;
using Aloi.Modules.Assessment.Imports;
using Aloi.Modules.Assessment.Imports.Reading;
using Aloi.Modules.Assessment.Imports.Recording;
using Aloi.Modules.Assessment.Imports.Storing;
using Aloi.Modules.Assessment.Imports.TakingBack;
using Aloi.Modules.Assessment.Pages;
using Aloi.Platform.Outbox;
using Aloi.Ui;

namespace Aloi.Modules.Assessment;

/// <summary>What serves whoever runs an assessment: enrolling, bringing results, the board.</summary>
internal static class ResultServices
{
    public static void AddResults(this IServiceCollection services)
    {
        services.AddScoped<CampaignDoor>();
        services.AddScoped<EnrolMembers>();
        services.AddScoped<EnrolPeople>();
        services.AddScoped<EnrolLater>();
        services.Handle<EntityEnrolling, EnrolEntity>("assessment.enrol-entity");
        AddImports(services);
        AddBoard(services);
    }

    private static void AddImports(IServiceCollection services)
    {
        services.AddScoped<RowScreens>();
        services.AddScoped<FactsExaminer>();
        services.AddScoped<ImportVault>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<ReadImport>();
        services.AddScoped<DraftMaker>();
        services.AddScoped<BringResults>();
        services.AddScoped<MendRows>();
        services.AddScoped<CommitTrace>();
        services.AddScoped<RecordImport>();
        services.AddScoped<CommitImport>();
        services.AddScoped<WithdrawFacts>();
        services.AddScoped<JudgeRemaining>();
        services.AddScoped<TakenBackEdges>();
        services.AddScoped<WithdrawImport>();
        services.Handle<ImportCommitted, PrepareImport>("assessment.prepare-import");
        services.Handle<ImportPartReady, RecordImportPart>("assessment.record-import-part");
        services.Handle<ImportWithdrawing, WithdrawInParts>("assessment.withdraw-import");
        services.Handle<ImportKeptLongEnough, DiscardImport>("assessment.forget-import");
    }

    private static void AddBoard(IServiceCollection services)
    {
        services.AddScoped<BoardScope>();
        services.AddScoped<BoardRows>();
        services.AddScoped<ReadBoard>();
        services.AddScoped<ExportCandidacies>();
        services.AddScoped<StepFigures>();
        services.AddScoped<ReadProgress>();
        services.AddScoped<Selection>();
        services.AddScoped<ClosingStamp>();
        services.AddScoped<CloseCandidacies>();
        services.AddScoped<ReopeningTrace>();
        services.AddScoped<ReopenCandidacies>();
        services.AddScoped<CandidateFacts>();
        services.AddScoped<ReadCandidate>();
        services.AddScoped<ResultAuthors>();
        services.AddScoped<AddResult>();
        services.AddScoped<IWorkCards, ResultCards>();
        services.AddSingleton(
            new NavigationItem(
                "/candidacies",
                "assessment.nav.candidacies",
                "list-checks",
                Order: 30,
                Rights: ["Designer", "Administrator", "Assessor"]
            )
        );
    }

    public static void MapResults(this IEndpointRouteBuilder routes)
    {
        EnrolPages.Map(routes);
        ImportPages.Map(routes);
        BoardPages.Map(routes);
        ProgressPages.Map(routes);
    }
}
