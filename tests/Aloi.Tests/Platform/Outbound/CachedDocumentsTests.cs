using Aloi.Platform.Outbound;
using Aloi.Standards.Did;
using Aloi.Tests.Support;

namespace Aloi.Tests.Platform.Outbound;

public sealed class CachedDocumentsTests
{
    private static readonly Uri Address = new("https://issuer.example/list");

    private readonly ManualClock _clock = new(TestAloi.Start);
    private readonly Counting _source = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_read_once_until_it_is_old()
    {
        var cached = new CachedDocuments(_source, _clock);

        await cached.GetAsync(Address, Cancellation);
        (await cached.GetAsync(Address, Cancellation)).Bytes!.Value.Length.ShouldBe(10);
        _source.Asked.ShouldBe(1);

        _clock.Advance(CachedDocuments.Age);
        await cached.GetAsync(Address, Cancellation);
        _source.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task What_could_not_be_read_is_asked_for_again()
    {
        var cached = new CachedDocuments(_source, _clock);
        _source.Fails = true;
        (await cached.GetAsync(Address, Cancellation)).Problem.ShouldBe(DocumentProblem.Unreachable);

        _source.Fails = false;
        (await cached.GetAsync(Address, Cancellation)).Bytes.ShouldNotBeNull();
        _source.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Many_large_documents_never_hold_more_than_the_bound()
    {
        var cached = new CachedDocuments(_source, _clock);
        _source.Length = CachedDocuments.MostBytes / 4;
        for (var i = 0; i < 5; i++)
        {
            await cached.GetAsync(new Uri($"https://issuer.example/{i}"), Cancellation);
        }

        await cached.GetAsync(new Uri("https://issuer.example/0"), Cancellation);
        _source.Asked.ShouldBe(6, "the fifth made the cache begin anew");
        await cached.GetAsync(new Uri("https://issuer.example/4"), Cancellation);
        _source.Asked.ShouldBe(6);
    }

    private sealed class Counting : IDocumentSource
    {
        public int Asked { get; private set; }

        public bool Fails { get; set; }

        public int Length { get; set; } = 10;

        public ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
        {
            Asked++;
            return ValueTask.FromResult(Fails ? DocumentResult.NotRead(DocumentProblem.Unreachable) : DocumentResult.Of(new byte[Length]));
        }
    }
}
