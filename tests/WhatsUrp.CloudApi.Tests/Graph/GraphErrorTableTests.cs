// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Graph;

public sealed class GraphErrorTableTests
{
    /// <summary>The table once more, by hand, as the protocol page has it: code, class, least wait in seconds.</summary>
    public static TheoryData<int, RefusalClass, int> Rows
    {
        get
        {
            var rows = new TheoryData<int, RefusalClass, int>();
            Add(RefusalClass.Halt, 0, 0, 190, 3, 10, 200, 250, 299, 131005, 131064, 368, 131031, 131042, 131044, 131045, 131037, 133010, 33);
            Add(RefusalClass.Halt, 14400, 131048);
            Add(RefusalClass.Throttle, 300, 4, 80007);
            Add(RefusalClass.Throttle, 1, 130429);
            Add(RefusalClass.Pair, 6, 131056);
            Add(RefusalClass.Transient, 10, 1, 2, 131000, 131016, 133004, 139103);
            Add(RefusalClass.Transient, 60, 131057);
            Add(RefusalClass.Transient, 300, 2494100);
            Add(RefusalClass.Transient, 600, 134101);
            Add(RefusalClass.Transient, 3600, 132069);
            Add(RefusalClass.Recipient, 0, 130497, 131021, 131026, 130472, 131062, 137000);
            Add(RefusalClass.Recipient, 86400, 131049);
            Add(RefusalClass.OptOut, 0, 131050);
            Add(RefusalClass.Window, 0, 131047);
            Add(RefusalClass.Template, 0, 132001, 132007, 132015, 132016);
            Add(RefusalClass.Caller, 0, 613, 138013, 135000, 100, 131008, 131009, 131030, 131051, 131052, 131053, 131014, 131055, 131059, 131061, 131063, 132000, 132005, 132008, 132012, 132068);
            Add(RefusalClass.Caller, 0, 133000, 133005, 133006, 133008, 133009, 134011, 134100, 134102, 139100, 139101, 139102, 131020, 131041, 131201, 131215, 147001, 147005);
            Add(RefusalClass.Caller, 0, 2388019, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299);
            Add(RefusalClass.Caller, 300, 133015);
            Add(RefusalClass.Caller, 3600, 133016);
            return rows;

            void Add(RefusalClass kind, int seconds, params int[] codes)
            {
                foreach (var code in codes)
                {
                    rows.Add(code, kind, seconds);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_refusal_is_judged_by_its_code(int code, RefusalClass kind, int seconds)
    {
        await using var bench = new CloudBench();

        var isTransient = kind == RefusalClass.Transient ? "false" : "true";

        // Status and flag contradict the code on purpose: only the code counts.
        bench.Http.Post(CloudBench.Messages, $$$"""{"error":{"message":"(#{{{code}}}) words","code":"{{{code}}}","is_transient":{{{isTransient}}} }}""", HttpStatusCode.Conflict);

        var refused = Assert.IsType<SendOutcome.Refused>(await bench.SendAsync());

        Assert.Equal((code, kind), (refused.Code, refused.Class));
        Assert.Equal(seconds, refused.RetryAfter?.TotalSeconds ?? 0);
        Assert.Equal(GraphErrorTable.Find(code)!.Action, refused.Reason);
    }

    [Fact]
    public void Every_row_of_the_table_is_tested() =>
        Assert.DoesNotContain(GraphErrorTable.Rules, rule => !Rows.Any(row => (int)row[0] >= rule.First && (int)row[0] <= rule.Last));

    [Fact]
    public async Task The_table_reads() => await Verify(string.Join('\n', GraphErrorTable.Rules.Select(rule =>
        $"{(rule.First == rule.Last ? $"{rule.First}" : $"{rule.First}-{rule.Last}")} {rule.Class}{(rule.Wait is { } wait ? $" {wait}" : "")}: {rule.Action}")));

    [Theory]
    [InlineData(400, false, RefusalClass.Unlisted)]
    [InlineData(401, false, RefusalClass.Halt)]
    [InlineData(403, false, RefusalClass.Halt)]
    [InlineData(404, false, RefusalClass.Unlisted)]
    [InlineData(408, false, RefusalClass.Transient)]
    [InlineData(429, false, RefusalClass.Throttle)]
    [InlineData(500, false, RefusalClass.Transient)]
    [InlineData(503, false, RefusalClass.Transient)]
    [InlineData(400, true, RefusalClass.Transient)]
    [InlineData(403, true, RefusalClass.Transient)]
    public void An_unknown_code_is_judged_by_what_is_said_of_it_then_by_status(int status, bool isTransient, RefusalClass kind) =>
        Assert.Equal(kind, GraphErrorTable.Judge(new GraphError(999999, null, null, isTransient ? true : null, null), (HttpStatusCode)status).Class);

    [Fact]
    public void A_client_error_without_any_code_is_the_callers() =>
        Assert.Equal(RefusalClass.Caller, GraphErrorTable.Judge(null, HttpStatusCode.BadRequest).Class);

    [Theory]
    [InlineData("""{"error":{"code":131026,"error_data":"details as text","error_subcode":"7","fbtrace_id":"A"}}""", "details as text", 7)]
    [InlineData("""{"error":{"code":131026,"error_data":{"details":"words"},"error_subcode":null}}""", "words", null)]
    [InlineData("""{"error":{"code":131026,"error_data":[],"message":"more words"}}""", "more words", null)]
    public void Errors_are_read_in_every_shape(string json, string details, int? subcode)
    {
        var error = GraphError.Read(System.Text.Json.JsonDocument.Parse(json).RootElement);

        Assert.Equal((131026, details, subcode), (error!.Code, error.Details, error.Subcode));
        Assert.DoesNotContain(details, error.ToString(), StringComparison.Ordinal);
    }
}
