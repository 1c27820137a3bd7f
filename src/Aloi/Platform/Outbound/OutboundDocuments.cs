using Aloi.Platform.Problems;
using Aloi.Standards.Did;

namespace Aloi.Platform.Outbound;

/// <summary>The guarded fetcher as the source of documents of a verification.</summary>
public sealed class OutboundDocuments(GuardedFetcher fetcher) : IDocumentSource
{
    private const int NotFound = 404;
    private const int Gone = 410;

    public async ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        var outcome = await fetcher.ReadAsync(address, cancellation);
        return outcome.Succeeded ? DocumentResult.Of(outcome.Value) : DocumentResult.NotRead(Translate(outcome.Problems[0]));
    }

    private static DocumentProblem Translate(Problem problem) =>
        problem.Kind == OutboundProblems.AddressNotAllowed || problem.Kind == OutboundProblems.SchemeNotAllowed
            ? DocumentProblem.ForbiddenAddress
        : problem.Kind == OutboundProblems.TooSlow ? DocumentProblem.Timeout
        : problem.Kind == OutboundProblems.TooLarge ? DocumentProblem.TooLarge
        : problem.Kind == OutboundProblems.Unreachable ? DocumentProblem.Unreachable
        : problem.Kind == OutboundProblems.UnexpectedAnswer && problem.Arguments is [_, NotFound] ? DocumentProblem.NotFound
        : problem.Kind == OutboundProblems.UnexpectedAnswer && problem.Arguments is [_, Gone] ? DocumentProblem.Gone
        : DocumentProblem.UnexpectedAnswer;
}
