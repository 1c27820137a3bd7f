using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Tests.Platform;

public sealed class SpokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-12", "le 12 mars", "12 March")]
    [InlineData("2026-03-01", "le 1er mars", "1 March")]
    [InlineData("2025-03-12", "le 12 mars 2025", "12 March 2025")]
    [InlineData("2026-03-19", "hier", "yesterday")]
    [InlineData("2026-03-20", "aujourd’hui", "today")]
    [InlineData("2026-03-21", "demain", "tomorrow")]
    public void A_date_takes_an_article_after_since_and_yesterday_takes_none(string day, string french, string english)
    {
        var at = new DateTimeOffset(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            new TimeOnly(9, 0),
            TimeSpan.Zero
        );
        Spoken.Definite(Language.French, at, Now, dayOnly: true).ShouldBe(french);
        Spoken.Definite(Language.English, at, Now, dayOnly: true).ShouldBe(english);
    }

    [Fact]
    public void The_hour_follows_the_date_with_its_article() =>
        Spoken.Definite(Language.French, Now.AddDays(-8), Now, dayOnly: false).ShouldBe("le 12 mars à 15\u00a0h\u00a000");
}
