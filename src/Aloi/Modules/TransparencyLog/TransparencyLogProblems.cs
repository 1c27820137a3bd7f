using Aloi.Platform.Problems;

namespace Aloi.Modules.TransparencyLog;

public static class TransparencyLogProblems
{
    public static readonly ProblemKind NotADigest = new("transparency-log.not-a-digest", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind NotLogged = new("transparency-log.not-logged", StatusCodes.Status404NotFound);

    // What a check of the whole log may find.
    public static readonly ProblemKind MissingEntries = new("transparency-log.missing-entries", StatusCodes.Status500InternalServerError);
    public static readonly ProblemKind WrongSubtree = new("transparency-log.wrong-subtree", StatusCodes.Status500InternalServerError);
    public static readonly ProblemKind WrongRoot = new("transparency-log.wrong-root", StatusCodes.Status500InternalServerError);
    public static readonly ProblemKind WrongCheckpoint = new("transparency-log.wrong-checkpoint", StatusCodes.Status500InternalServerError);
}
