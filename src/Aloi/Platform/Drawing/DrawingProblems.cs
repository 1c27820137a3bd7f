using Aloi.Platform.Problems;

namespace Aloi.Platform.Drawing;

/// <summary>Why an uploaded picture cannot become a badge.</summary>
public static class DrawingProblems
{
    public static readonly ProblemKind Empty = new("drawing.empty", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TooHeavy = new("drawing.too-heavy", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NotPng = new("drawing.not-png", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Damaged = new("drawing.damaged", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TooManyPixels = new("drawing.too-many-pixels", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind AlreadyBaked = new("drawing.already-baked", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NotSvg = new("drawing.not-svg", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Declares = new("drawing.declares-entities", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TooIntricate = new("drawing.too-intricate", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ShowsNothing = new("drawing.shows-nothing", StatusCodes.Status422UnprocessableEntity);
}
