using System.Net;

namespace Aloi.Tests.Support;

/// <summary>A browser without scripts: it asks for pages and posts forms.</summary>
internal static class PagesOverHttp
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> LookAsync(this HttpAloi http, string path, string? cookie = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return http.SendAsync(request, cookie);
    }

    /// <summary>The text of a page that must be there, as somebody reads it: entities are characters.</summary>
    public static async Task<string> ReadAsync(this HttpAloi http, string path, string? cookie = null)
    {
        var answer = await http.LookAsync(path, cookie);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.WordsAsync();
    }

    public static async Task<string> WordsAsync(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));

    /// <summary>The page's own markup, entities and all.</summary>
    public static Task<string> MarkupAsync(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancellation);

    public static Task<HttpResponseMessage> SubmitAsync(
        this HttpAloi http,
        string path,
        string? cookie = null,
        params (string Name, string Value)[] fields
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        request.Headers.Add("Origin", http.Address.GetLeftPart(UriPartial.Authority));
        return http.SendAsync(request, cookie);
    }

    /// <summary>Where a redirect after a form leads.</summary>
    public static string WhereTo(this HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>The cookie of that name among those that are set.</summary>
    public static string CookieNamed(this HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(name + "=", StringComparison.Ordinal)).Split(';')[0];
}
