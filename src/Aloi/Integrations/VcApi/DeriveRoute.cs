namespace Aloi.Integrations.VcApi;

/// <summary><c>POST credentials/derive</c>: from a base proof to a document that shows some of it.</summary>
internal static class DeriveRoute
{
    public static async Task<IResult> DeriveAsync(HttpRequest request)
    {
        await Task.CompletedTask;
        return Results.NoContent();
    }
}
