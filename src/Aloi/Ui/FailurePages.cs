using Aloi.Platform.Problems;

namespace Aloi.Ui;

/// <summary>What nobody expected: an address without a route, a bug. Said in words, without a stack trace.</summary>
internal static class FailurePages
{
    public static void UseFailurePages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = http => http.Refuse(CommonProblems.Unexpected.With()).ExecuteAsync(http),
                SuppressDiagnosticsCallback = _ => false,
            }
        );
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext));
    }

    /// <summary>An answer without a body: no such address, or not by this method.</summary>
    private static Task AnswerAsync(HttpContext http) =>
        http.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed
            ? http.Refuse(CommonProblems.NotFound.With()).ExecuteAsync(http)
            : Task.CompletedTask;
}
