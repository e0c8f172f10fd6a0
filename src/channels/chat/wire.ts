// Chat as the back end speaks it (shaped after the Chatwoot application API). Records are judged one by one.
import * as z from 'zod/mini';

/** Lists stay unjudged: one bad record must not hide the others. */
export const WireList = z.object({ payload: z.array(z.unknown()) });

/** Epoch seconds, whole or not: some clocks of this API are floats. */
const seconds = z.number().check(z.positive(), z.lt(8_640_000_000_000));
const id = z.int().check(z.positive());

const WirePerson = z.object({
  id: z.optional(z.int()),
  name: z.nullish(z.string()),
  type: z.optional(z.string()),
});

/** Only what its messages are found by: nothing else that is odd about a conversation may hide them. */
export const WireConversation = z.object({
  id,
  created_at: seconds,
  last_activity_at: seconds,
  /** The last message only. */
  messages: z.optional(z.array(z.object({ id, created_at: z.optional(seconds) }))),
});
export type WireConversation = z.infer<typeof WireConversation>;

/** `GET …/messages`: always ascending, with what is known of the conversation, as far as it can be read. */
export const WireMessages = z.object({
  meta: z.catch(
    z.optional(
      z.object({
        additional_attributes: z.catch(z.nullish(z.object({ referer: z.nullish(z.string()) })), undefined),
        assignee: z.catch(z.nullish(WirePerson), undefined),
      }),
    ),
    undefined,
  ),
  payload: z.array(z.unknown()),
});

const WireAttachment = z.object({
  id: z.int(),
  file_type: z.optional(z.string()),
  /** Names another host; only its path counts. */
  data_url: z.string(),
  file_size: z.nullish(z.number()),
  extension: z.nullish(z.string()),
});

export const WireMessage = z.object({
  id,
  content: z.nullish(z.string()),
  conversation_id: z.int(),
  /** 0 in, 1 out, 2 activity, 3 template. */
  message_type: z.literal([0, 1, 2, 3]),
  content_type: z.nullish(z.string()),
  content_attributes: z.nullish(
    z.object({
      deleted: z.optional(z.boolean()),
      /** Set by our gateway on an activity that ended the conversation; else its words tell. */
      ended: z.optional(z.enum(['resolved', 'timeout'])),
      submitted_values: z.nullish(
        z.object({
          csat_survey_response: z.nullish(
            z.object({ rating: z.int().check(z.gte(1), z.lte(5)), feedback_message: z.nullish(z.string()) }),
          ),
        }),
      ),
    }),
  ),
  created_at: seconds,
  private: z.optional(z.boolean()),
  status: z.nullish(z.string()),
  sender: z.nullish(WirePerson),
  attachments: z.optional(z.array(WireAttachment)),
});
export type WireMessage = z.infer<typeof WireMessage>;

/** What a send answers, as far as we need it. */
export const WireSent = z.object({ id });

/** `POST …/upload`: the signed id a message names the file by. */
export const WireUpload = z.object({ blob_id: z.string().check(z.minLength(1)) });

/** `GET /hc/{portal}/{locale}/articles.json`, one article: Markdown. */
export const WireArticle = z.object({
  id,
  title: z.string(),
  content: z.nullish(z.string()),
  description: z.nullish(z.string()),
  slug: z.nullish(z.string()),
  portal: z.nullish(z.object({ slug: z.nullish(z.string()), custom_domain: z.nullish(z.string()) })),
});
export type WireArticle = z.infer<typeof WireArticle>;
