using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Tests.Json;

public sealed class JsonMembersTests
{
    [Theory]
    [InlineData("proof", true)]
    [InlineData("\\u0070roof", true)]
    [InlineData("pr\\u006F\\u006ff", true)]
    [InlineData("proo", false)]
    [InlineData("prooff", false)]
    [InlineData("Proof", false)]
    [InlineData("proo\\u0066x", false)]
    [InlineData("proo\\u0067", false)]
    [InlineData("\\ud800", false)]
    [InlineData("proof\\ud800", false)]
    [InlineData("\\nproof", false)]
    [InlineData("proo\\\\", false)]
    [InlineData("", false)]
    [InlineData("prooé", false)]
    public void A_name_is_recognised_however_it_is_escaped(string raw, bool expected)
    {
        var element = JsonElement.Parse($"{{\"{raw}\":1}}");
        (JsonMembers.Member(element, "proof") is not null).ShouldBe(expected);
    }

    [Fact]
    public void Texts_are_one_or_many_and_nothing_else()
    {
        var element = JsonElement.Parse("""{"one":"a","many":["a","b"],"mixed":["a",1],"number":1,"half":"\ud800","none":[]}""");
        JsonMembers.Texts(element, "one").ShouldBe(["a"]);
        JsonMembers.Texts(element, "many").ShouldBe(["a", "b"]);
        JsonMembers.Texts(element, "none").ShouldBe([]);
        JsonMembers.Texts(element, "absent").ShouldBe([]);
        JsonMembers.Texts(element, "mixed").ShouldBeNull();
        JsonMembers.Texts(element, "number").ShouldBeNull();
        JsonMembers.Texts(element, "half").ShouldBeNull();
        JsonMembers.HasText(element, "many", "b").ShouldBeTrue();
        JsonMembers.HasText(element, "many", "c").ShouldBeFalse();
        JsonMembers.HasText(element, "one", "a").ShouldBeTrue();
        JsonMembers.HasText(element, "half", "a").ShouldBeFalse();
        JsonMembers.HasText(JsonElement.Parse("7"), "one", "a").ShouldBeFalse();
    }
}
