using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>
/// Sends each juror their link with the date for their calendar. A link belongs to one juror of one session (its matter is the juror), so that
/// the link of whoever is replaced is taken back alone.
/// </summary>
internal sealed class CallJurors(ILinks links, JuryPost post, SittingTimers timers)
{
    /// <summary>Links outlive the meeting, for votes that are cast later and minutes that are read.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(30);

    /// <summary>
    /// When a juror's link ends, whoever sends it and whenever: after the meeting, and for one that is sent later after that. A fresh link takes the
    /// place of the one before, so none may end sooner than the other would have.
    /// </summary>
    public static DateTimeOffset EndOf(JurySession session, DateTimeOffset now) => (session.EndsAt > now ? session.EndsAt : now) + Grace;

    public async Task<IReadOnlyList<IssuedLink>> SendAsync(
        OpenJury jury,
        IReadOnlyList<OpenJuror> jurors,
        JuryNews news,
        CancellationToken cancellation
    )
    {
        var letters = await post.LettersAsync(jury, cancellation);
        return await links.SendAsync([.. jurors.Select(j => Request(jury, j, letters, news))], cancellation);
    }

    /// <summary>Sets the reminder before the meeting, in place of the one for another date.</summary>
    public Task RemindBeforeAsync(JurySession session, CancellationToken cancellation) => timers.SetAsync(session, cancellation);

    public Task RemindNobodyAsync(JurySession session, CancellationToken cancellation) => timers.StopAsync(session, cancellation);

    public Task TakeBackAsync(OpenJuror juror, CancellationToken cancellation) =>
        links.WithdrawAsync(LinkPurpose.Jury, juror.Row.Id, cancellation);

    private static LinkRequest Request(OpenJury jury, OpenJuror juror, JuryLetters letters, JuryNews news)
    {
        var language = Languages.FromTag(juror.Person.Language);
        var person = new LinkPerson(
            juror.Row.SubjectKeyId,
            juror.Person.Key,
            juror.Person.Name,
            juror.Person.Email,
            juror.Row.IsExternal,
            juror.Row.MemberId,
            language
        );
        return new LinkRequest(LinkPurpose.Jury, null, jury.Row.Leaf, juror.Row.Id, person, EndOf(jury.Row, letters.Now))
        {
            Letter = letters.ToJuror(news, language, juror.Row.IsChair),
        };
    }
}
