using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>Why something could not be read from an address.</summary>
internal static class ReadingSentences
{
    public static Sentence Of(DocumentProblem problem) =>
        problem switch
        {
            DocumentProblem.Offline => new("la vérification est faite hors ligne.", "the verification is made offline."),
            DocumentProblem.Timeout => new("le serveur met trop de temps à répondre.", "the server takes too long to answer."),
            DocumentProblem.NotFound or DocumentProblem.Gone => new("le document n’y est plus.", "the document is not there any more."),
            DocumentProblem.TooLarge => new("le document est trop volumineux.", "the document is too large."),
            DocumentProblem.ForbiddenAddress => new("cette adresse ne peut pas être lue d’ici.", "this address may not be read from here."),
            DocumentProblem.UnexpectedAnswer => new("le serveur n’a pas donné le document.", "the server did not give the document."),
            _ => new("le serveur ne répond pas.", "the server does not answer."),
        };
}
