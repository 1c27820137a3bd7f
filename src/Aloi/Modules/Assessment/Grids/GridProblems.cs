using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>What a grid may be refused for.</summary>
public static class GridProblems
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;
    public static readonly ProblemKind ChooseALevel = new("grid.choose-a-level", Unprocessable);
    public static readonly ProblemKind UnknownLevel = new("grid.unknown-level", Unprocessable);
    public static readonly ProblemKind UnknownCriterion = new("grid.unknown-criterion", Unprocessable);
    public static readonly ProblemKind ConfirmFirst = new("grid.confirm-first", Unprocessable);
    public static readonly ProblemKind BarredOneself = new("grid.barred-oneself", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind BarredTrainer = new("grid.barred-trainer", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind BarredManager = new("grid.barred-manager", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind BarredSameEntity = new("grid.barred-same-entity", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind TooManyPhotos = new("grid.too-many-photos", Unprocessable);
}
