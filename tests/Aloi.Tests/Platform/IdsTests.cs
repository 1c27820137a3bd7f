using Aloi.Platform;

namespace Aloi.Tests.Platform;

public sealed class IdsTests
{
    private readonly Ids _ids = new();

    [Fact]
    public void A_public_id_survives_being_written_and_read()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var id = _ids.NewPublicId();
            PublicId.Parse(id.ToString(), null).ShouldBe(id);
            PublicId.FromBytes(id.ToBytes()).ShouldBe(id);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000")]
    [InlineData("000000000000000000000000000")]
    [InlineData("z0000000000000000000000000")]
    [InlineData("0000000000000000000000000U")]
    [InlineData("0000000000000000000000000/")]
    public void Anything_else_is_not_a_public_id(string text) => PublicId.TryParse(text, null, out _).ShouldBeFalse();

    [Fact]
    public void A_claim_code_has_twelve_characters_that_are_not_mistaken_for_one_another() =>
        _ids.NewClaimCode().ShouldMatch("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$");

    [Fact]
    public void A_uuid_says_that_it_is_random() => _ids.NewUuid().ToString().ShouldMatch("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]");
}
