// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.ExceptionServices;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>Lets a request through to the network once, and answers whoever sends it again with what came the first time.</summary>
internal sealed class SendTicket
{
    public static readonly HttpRequestOptionsKey<SendTicket> Key = new("WhatsUrp.SendTicket");
    private const int LongestAnswer = 4 * 1024 * 1024;
    private readonly TaskCompletionSource<Answer> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _uses;

    public async Task<HttpResponseMessage> UseAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _uses) > 1)
        {
            return (await _first.Task.WaitAsync(cancellationToken).ConfigureAwait(false)).Replay();
        }

        var (response, answer) = await SendAsync(send, cancellationToken).ConfigureAwait(false);
        _first.SetResult(answer);
        return response ?? answer.Replay();
    }

    /// <summary>Sends, and reads the answer to its end. Whatever came of it, a second sender gets the same.</summary>
    private static async Task<(HttpResponseMessage? Response, Answer Answer)> SendAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await send().ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken).ConfigureAwait(false);
            return (response, new Answer(response, await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), null));
        }
        catch (Exception fault)
        {
            // The status is known even where the body broke off: the answer is then one without a body.
            var isCut = response is not null && fault is (HttpRequestException or IOException or OperationCanceledException);
            response?.Dispose();
            return (null, new Answer(response, [], isCut ? null : ExceptionDispatchInfo.Capture(fault)));
        }
    }

    private sealed class Answer(HttpResponseMessage? response, byte[] body, ExceptionDispatchInfo? fault)
    {
        public HttpResponseMessage Replay()
        {
            fault?.Throw();
            var replay = new HttpResponseMessage(response!.StatusCode) { Content = new ByteArrayContent(body) };
            foreach (var (name, values) in response.Headers)
            {
                replay.Headers.TryAddWithoutValidation(name, values);
            }

            return replay;
        }
    }
}
