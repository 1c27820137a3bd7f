using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aloi.Ui;

/// <summary>How handlers answer with pages.</summary>
public static class Show
{
    /// <summary>The page, drawn whole before the first byte leaves.</summary>
    public static IResult Page<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
        object? parameters = null,
        int status = StatusCodes.Status200OK
    )
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>After a POST: go and look at that page (303), so that reloading repeats nothing.</summary>
    public static IResult See(string path) => new SeeOther(path);

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
