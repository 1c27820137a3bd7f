using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Grids;

/// <summary>One link is one act, whatever happens to it while a grid is on its way over a slow network.</summary>
public sealed class LinkRaceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_that_is_taken_back_while_its_grid_is_on_its_way_records_nothing(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (path, cookie) = await Guests.InviteAsync(fixture);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var link = (await fixture.Road.RowsAsync<AssessmentLink>()).Single().PublicId;
        var withdraw = $"/candidacies/{(await fixture.CandidacyAsync()).PublicId}/links/{link}/withdraw";
        var answer = await SlowlyAsync(fixture, path, cookie, () => fixture.Http.SubmitAsync(withdraw, owner));
        await ClosedAsync(fixture, path, cookie, answer, "Ce lien a été retiré");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_that_is_replaced_or_disowned_while_its_grid_is_on_its_way_records_nothing(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (path, cookie) = await Guests.InviteAsync(fixture);
        var replaced = await SlowlyAsync(fixture, path, cookie, () => Guests.InviteAsync(fixture));
        await ClosedAsync(fixture, path, cookie, replaced, "Un lien plus récent a été envoyé");
        var (second, again) = await Guests.InviteAsync(fixture);
        var disowned = await SlowlyAsync(fixture, second, again, () => fixture.Http.SubmitAsync(second + "/not-me", again));
        await ClosedAsync(fixture, second, again, disowned, "Merci de nous l’avoir dit");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_that_comes_to_its_end_while_its_grid_is_on_its_way_records_nothing(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (path, cookie) = await Guests.InviteAsync(fixture);
        var answer = await SlowlyAsync(fixture, path, cookie, LaterAsync);
        await ClosedAsync(fixture, path, cookie, answer, "Ce lien a pris fin");

        Task LaterAsync()
        {
            fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(11));
            return Task.CompletedTask;
        }
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Of_two_sendings_with_different_marks_one_counts_and_both_are_thanked(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (path, cookie) = await Guests.InviteAsync(fixture);
        var slow = await SlowlyAsync(fixture, path, cookie, QuickAsync);
        slow.WhereTo().ShouldBe(path);
        (await fixture.Http.ReadAsync(path, cookie)).ShouldContain("est enregistré");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "terrain").ShouldBe(1);

        async Task QuickAsync()
        {
            (string, string)[] other = [.. Fields("k2"), ("level-1", "2"), ("go", "finish")];
            (await fixture.Http.SubmitAsync(path, cookie, other)).WhereTo().ShouldBe(path);
        }
    }

    private static async Task ClosedAsync(ReviewFixture fixture, string path, string cookie, HttpResponseMessage answer, string why)
    {
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.SeeOther, HttpStatusCode.Gone);
        (await (await fixture.Http.LookAsync(path, cookie)).WordsAsync()).ShouldContain(why);
        (await fixture.Road.RowsAsync<FactRow>()).ShouldNotContain(f => f.Leaf == "terrain");
    }

    private static List<(string, string)> Fields(string key) =>
        [("capacity", "Cariste-chef"), ("level-2", "2"), ("concluded", "achieved"), ("key", key)];

    /// <summary>Begins to send a filled grid, lets something happen, and sends the rest.</summary>
    private static async Task<HttpResponseMessage> SlowlyAsync(ReviewFixture fixture, string path, string cookie, Func<Task> meanwhile)
    {
        using var content = new SlowForm([.. Fields("k1"), ("level-1", "3"), ("go", "finish")]);
        var answer = fixture.Http.PostFormAsync(path, content, cookie);
        await content.Begun;

        // The server has the head of the request and half of its body; the pause only lets it look the link up.
        await Task.Delay(400, Cancellation);
        await meanwhile();
        content.GoOn();
        return await answer;
    }

    private sealed class SlowForm : HttpContent
    {
        private readonly byte[] _body;
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SlowForm(IEnumerable<(string Name, string Value)> fields)
        {
            var parts = fields.Select(f => $"--x\r\nContent-Disposition: form-data; name=\"{f.Name}\"\r\n\r\n{f.Value}\r\n");
            _body = Encoding.UTF8.GetBytes(string.Concat(parts) + "--x--\r\n");
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        }

        public Task Begun => _begun.Task;

        public void GoOn() => _goOn.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_body.AsMemory(0, _body.Length / 2), Cancellation);
            await stream.FlushAsync(Cancellation);
            _begun.TrySetResult();
            await _goOn.Task;
            await stream.WriteAsync(_body.AsMemory(_body.Length / 2), Cancellation);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _body.Length;
            return true;
        }
    }
}
