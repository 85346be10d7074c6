"""Posts of the council's officers, and who held each of them when."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import NAME, Base, Versioned
from committee.model.people import Person


class Post(Versioned, Base):
    """A job, such as Director of ICT, in a service and under a superior post."""

    __tablename__ = "posts"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(NAME), unique=True)
    service: Mapped[str] = mapped_column(String(NAME), default="")
    superior_id: Mapped[int | None] = mapped_column(ForeignKey("posts.id"))

    superior: Mapped["Post | None"] = relationship(remote_side="Post.id")
    tenures: Mapped[list["Tenure"]] = relationship(
        back_populates="post", order_by="Tenure.since, Tenure.id"
    )


class Tenure(Base):
    """A person's time in a post, the last day included; open actions follow the post.

    A delegate does not hold the post, but answers for it beside its holder.
    """

    __tablename__ = "tenures"

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]
    is_delegate: Mapped[bool] = mapped_column(default=False)

    post: Mapped[Post] = relationship(back_populates="tenures")
    person: Mapped[Person] = relationship()
