using Aloi.Platform.Problems;

namespace Aloi.CommandLine.Issue;

/// <summary>Why issuing from files stops, beside what is wrong in the files themselves.</summary>
public static class IssueProblems
{
    public static readonly ProblemKind OutIsAFile = new("issue.out-is-a-file", 409);
    public static readonly ProblemKind OutNotWritable = new("issue.out-not-writable", 403);
    public static readonly ProblemKind DataNotUsable = new("issue.data-not-usable", 403);
    public static readonly ProblemKind StateInUse = new("issue.state-in-use", 409);
    public static readonly ProblemKind SeveralOrganisations = new("issue.several-organisations", 409);
    public static readonly ProblemKind Unfinished = new("issue.unfinished", 500);
    public static readonly ProblemKind NotMade = new("issue.not-made", 500);
    public static readonly ProblemKind Database = new("issue.database", 503);
    public static readonly ProblemKind Disk = new("issue.disk", 503);
    public static readonly ProblemKind MasterKey = new("issue.master-key", 500);
    public static readonly ProblemKind Interrupted = new("issue.interrupted", 499);
    public static readonly ProblemKind Unexpected = new("issue.unexpected", 500);
}
