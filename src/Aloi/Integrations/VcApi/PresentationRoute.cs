namespace Aloi.Integrations.VcApi;

/// <summary><c>POST presentations/verify</c>.</summary>
internal static class PresentationRoute
{
    public static async Task<IResult> VerifyAsync(HttpRequest request)
    {
        await Task.CompletedTask;
        return Results.NoContent();
    }
}
